/** Where the ZIP file of the site stands, and what is in it. */

/** Within the site, without a slash before it. The name says nothing of the subject. */
export const zipFile = 'data/guide.zip';

/** The folder that it unpacks into. */
export const zipFolder = 'guide';

/**
 * Characters that stand in words without being part of them: soft hyphens, those without width, marks of direction. The
 * matcher and search read past the same ones.
 */
export const unseen = /\p{Cf}/gu;

/**
 * Bounds of the mean Jaccard index over resamples: C. Hennig, "Cluster-wise assessment of cluster stability", Computational
 * Statistics & Data Analysis 52 (2007), and the documentation of `clusterboot` in his R package fpc: below 0.6 a cluster
 * should not be trusted, from 0.6 it shows a pattern whose members are doubtful, from 0.75 it is valid, from 0.85 highly stable.
 */
export const patternJaccard = 0.6;
export const stableJaccard = 0.75;
export const highlyStableJaccard = 0.85;

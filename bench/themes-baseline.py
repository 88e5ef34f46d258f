"""TF-IDF + truncated SVD + agglomerative clustering of the passages on stdin (a JSON list of texts).

Usage: python3 themes-baseline.py GROUPS. Prints the milliseconds of the work itself, without start and imports.
"""

import json
import sys
import time

from sklearn.cluster import AgglomerativeClustering
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

texts = json.load(sys.stdin)
started = time.perf_counter()
counts = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True).fit_transform(texts)
space = normalize(TruncatedSVD(n_components=100, random_state=0).fit_transform(counts))
AgglomerativeClustering(n_clusters=int(sys.argv[1])).fit_predict(space)
print((time.perf_counter() - started) * 1000)

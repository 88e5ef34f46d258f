"""TF-IDF + logistic regression of scikit-learn on the sets of labelled texts on stdin.

Input: [{"texts", "labels", "names", "rounds": [{"train", "test"}]}]. One classifier a label (one against the rest), words singly and in pairs,
with plain weights, with balanced weights, and with balanced weights and the threshold of best F1 by cross-validation within what is learnt
from; else a label is given where the probability is at least one half. Labels are measured over the
tested texts of all rounds together; a label without a positive among what is learnt from gets the score 0. Prints for each set a list of
{"method", "f1", "ap", "seconds"} (macro averages over the labels that some tested text has). Exits 3 where scikit-learn is not installed.
"""

import json
import sys
import time
import warnings

try:
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import average_precision_score, f1_score, precision_recall_curve
    from sklearn.model_selection import cross_val_predict
except ImportError:
    sys.exit(3)

warnings.filterwarnings("ignore")


def best_threshold(model, learnt, target):
    if min(target.sum(), len(target) - target.sum()) < 3:
        return 0.5
    chance = cross_val_predict(model, learnt, target, cv=3, method="predict_proba")[:, 1]
    precision, recall, thresholds = precision_recall_curve(target, chance)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    return thresholds[min(int(np.argmax(f1)), len(thresholds) - 1)]


def measure(given, weight, tuned):
    texts, names = np.array(given["texts"], dtype=object), given["names"]
    truth = np.array([[name in labels for name in names] for labels in given["labels"]], dtype=int)
    scores, found, actual = [], [], []
    started = time.perf_counter()
    for part in given["rounds"]:
        train, test = part["train"], part["test"]
        vectorizer = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        learnt, asked = vectorizer.fit_transform(texts[train]), vectorizer.transform(texts[test])
        score, chosen = np.zeros((len(test), len(names))), np.zeros((len(test), len(names)), dtype=int)
        for column in range(len(names)):
            target = truth[train, column]
            if target.min() == target.max():
                continue
            model = LogisticRegression(class_weight=weight, solver="liblinear")
            threshold = best_threshold(model, learnt, target) if tuned else 0.5
            model.fit(learnt, target)
            score[:, column] = model.predict_proba(asked)[:, 1]
            chosen[:, column] = score[:, column] >= threshold
        scores.append(score), found.append(chosen), actual.append(truth[test])
    seconds = time.perf_counter() - started
    score, chosen, actual = np.vstack(scores), np.vstack(found), np.vstack(actual)
    told = [column for column in range(len(names)) if actual[:, column].any()]
    return {
        "method": "TF-IDF + logistic regression" + (", balanced" if weight else "") + (", own threshold" if tuned else ""),
        "f1": float(np.mean([f1_score(actual[:, c], chosen[:, c], zero_division=0) for c in told])),
        "ap": float(np.mean([average_precision_score(actual[:, c], score[:, c]) for c in told])),
        "seconds": seconds,
    }


print(json.dumps([[measure(given, *way) for way in ((None, False), ("balanced", False), ("balanced", True))] for given in json.load(sys.stdin)]))

"""Fit the confidence of attributions: `python -m training.confidence` prints the numbers of src/onrecord/attribute/confidence.py.

Logistic regression on PolNeAR dev, on what the model says of the parts of each attribution (the training reports would not do: the
tagger knows them by heart). The error printed is of folds that split whole reports.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from evaluation.attribution_dev import matched, read_all
from evaluation.calibration import bins, error
from onrecord.attribute.assemble import drafts
from onrecord.attribute.confidence import FEATURES, features
from onrecord.attribute.statements import placed

FOLDS = 10


def main() -> None:
    rows, correct, groups = [], [], []
    for i, read in enumerate(read_all()):
        found = [(d, a) for d, a in placed(read.report, read.encoding, drafts(read.scan, read.encoding.first)) if a.content]
        for (d, a), ok in zip(found, matched(read, [a for _, a in found])[1], strict=True):
            if not d.inner:
                rows.append(features(d.evidence, a.form, bool(a.source), len(a.content)))
                correct.append(ok)
                groups.append(i)
    x, y = np.asarray(rows), np.asarray(correct)
    model = LogisticRegression(C=10, max_iter=1000)
    held = cross_val_predict(model, x, y, groups=groups, cv=GroupKFold(FOLDS), method="predict_proba")[:, 1]
    model.fit(x, y)
    print(f"{len(y)} attributions, {y.mean():.3f} right; error in folds {error(bins(held, y)):.3f}")
    print("BIAS =", round(float(model.intercept_[0]), 3))
    print("WEIGHTS =", tuple(round(float(w), 3) for w in model.coef_[0]), FEATURES)


if __name__ == "__main__":
    main()

"""Looking back on a span: facts to one `Review` value, and the value's JSON shape. Pure."""

from trustjournal.review.change import Shares, Verdict
from trustjournal.review.looking_back import (
    Change,
    Felt,
    Names,
    Recurring,
    Review,
    Theme,
    Urge,
    look_back,
)
from trustjournal.review.moved import FEWEST, Later, Moved
from trustjournal.review.shape import review_json

__all__ = [
    "FEWEST",
    "Change",
    "Felt",
    "Later",
    "Moved",
    "Names",
    "Recurring",
    "Review",
    "Shares",
    "Theme",
    "Urge",
    "Verdict",
    "look_back",
    "review_json",
]

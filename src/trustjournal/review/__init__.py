"""Looking back on a span: facts to one `Review` value, and the value's JSON shape. Pure."""

from trustjournal.review.looking_back import FEWEST, Felt, Moved, Names, Recurring, Review, Urge, look_back
from trustjournal.review.shape import review_json

__all__ = ["FEWEST", "Felt", "Moved", "Names", "Recurring", "Review", "Urge", "look_back", "review_json"]

"""The English words for numbers, weekdays and months, to read and to write. Never the system's locale."""

from datetime import date

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

WEEKDAY_NUMBERS = {word: number for number, name in enumerate(WEEKDAYS) for word in (name, name[:3])} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
MONTH_NUMBERS = {word: number for number, name in enumerate(MONTHS, 1) for word in (name, name[:3])} | {
    "sept": 9
}

_UP_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
NUMBERS = {word: number for number, word in enumerate(_UP_TO_TWENTY.split())} | {
    "twenty-five": 25,
    "thirty": 30,
    "thirty-five": 35,
    "forty": 40,
    "forty-five": 45,
    "fifty": 50,
    "fifty-five": 55,
    "ninety": 90,
}


def any_of(words: dict[str, int]) -> str:
    """Return a pattern for any one of `words`, longer words first."""
    return "|".join(sorted(words, key=len, reverse=True))


def number(word: str) -> int:
    """Return the number that `word` or its digits stand for."""
    return NUMBERS[word] if word in NUMBERS else int(word)


def weekday_in_words(day: date) -> str:
    """Return the weekday in three letters: "Tue"."""
    return WEEKDAYS[day.weekday()][:3].title()


def month_in_words(day: date) -> str:
    """Return the month in full: "November"."""
    return MONTHS[day.month - 1].title()


def day_in_words(day: date, *, year: bool = False) -> str:
    """Return "Tue 17 November", with the year behind it on request."""
    words = f"{weekday_in_words(day)} {day.day} {month_in_words(day)}"
    return f"{words} {day.year}" if year else words

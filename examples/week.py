"""A believable week of 25 thoughts (and six from the week before), written through the program itself.

`python examples/week.py` puts it into a throw-away home, reviews it, and says where it is;
`python examples/week.py HOME` uses that folder. Every person and sentence here is made up.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from datetime import datetime
from zoneinfo import ZoneInfo

from trustjournal.cli import main
from trustjournal.environment import Environment

ZONE = ZoneInfo("Europe/London")
LAST_EVENING = "2026-11-22 21:40"

WEEK_BEFORE = """
2026-11-09 22:10 | log "they have had enough of me" -s "Sam said 'fine' and turned the light off." -b 70 -e hurt:60 -e fear:70 -p Sam:partner --urge "ask again" --did "ask again" --source rejection
2026-11-10 08:20 | reframe 1 --seen "one word, at midnight, after a late shift" --against "they made coffee for both of us this morning" --before "R. went quiet for weeks before leaving" --weight mostly-before --loved-one "One tired word is one tired word." --alternative "They were tired. I can ask tonight." --keep 1 --alternative-belief 65 -b 40 -e hurt:40 -e fear:35
2026-11-11 13:00 | log "Dana is laughing at me behind my back" -s "Two colleagues stopped talking when I came in." -b 60 -e shame:55 -e anxiety:60 -p Dana:colleague --urge "go silent" --did "go silent" --trap mind-reading
2026-11-12 23:20 | log "there is someone else" -s "Sam's phone lay face down on the table." -b 75 -e jealousy:80 -e fear:75 -p Sam --urge check --did check --source past-betrayal
2026-11-13 19:00 | log "I always pick people who lie" -s "Mum asked whether I was sure about Sam." -b 65 -e shame:60 -e sadness:50 -p Mum:family --source childhood
2026-11-14 09:30 | reframe 3 --seen "a phone, face down" --against "it lies like that at mine too" --before "R. and the second phone" --weight before --loved-one "A phone is a phone. You are scared, and that has a reason." --alternative "I saw a phone. The rest is R." --keep 1 --alternative-belief 70 -b 50 -e jealousy:45 -e fear:50 --next check --next-when "in 5 days"
2026-11-14 17:10 | log "I should not have told them that" -s "Told Ana about R., then she looked at her watch." -b 50 -e shame:50 -p Ana:friend --urge "go silent" --source fear-of-vulnerability
2026-11-15 21:00 | log "they forgot, so I do not matter" -s "Sam did not ask how the appointment went." -b 55 -e hurt:60 -p Sam
"""

WEEK = """
2026-11-16 21:20 | log "they are with someone else" -s "Sam read my message at 9. It is 11 now, no answer." -b 85 -e fear:90 -e hurt:70 -p Sam --urge check --source past-betrayal --at "at 9pm"
2026-11-17 08:20 | reframe 7 --seen "read at 9, no answer by 11" --seen "they forgot to answer once in spring, it was a late shift" --against "they told me at noon the shift would be long" --before "the last year with R." --weight mostly-before --loved-one "Of course you are scared after R. You know two hours of nothing, not more." --alternative "I know two hours of silence. The rest is R. talking." --alternative "they are probably asleep" --keep 1 --alternative-belief 60 -b 45 -e fear:55 -e hurt:65 --next check --next-when tomorrow
2026-11-16 23:55 | log "I cannot stand not knowing" -s "Lay awake beside the phone." -b 70 -e anxiety:75 -p Sam --urge check --did check --source fear-of-vulnerability
2026-11-17 12:40 | log "I said the wrong thing again" -s "Dana answered my question with one word." -b 50 -e anxiety:55 -p Dana --urge "over-analyse" --did "over-analyse" --source insecurity --tag work
2026-11-17 18:05 | log "nobody keeps their word" -s "Ana moved our dinner for the third time." -b 60 -e anger:45 -e sadness:50 -p Ana --urge "go silent" --did "go silent" --source broken-promises
2026-11-17 22:50 | log "they lied to me about the money" -s "A bank letter came, a loan I did not know of." -b 90 -e hurt:80 -e anger:70 -p Sam --urge accuse --source dishonesty --tag money
2026-11-18 07:50 | reframe last --seen "a bank letter, a loan I did not know of" --seen "I asked. First they said it was old, then that it was from May." --before "my father and the bills" --weight seen --loved-one "You are not petty. You may be angry. You do not have to fix it today." --need talk --need support --afraid no --talk-when "Saturday after breakfast" --talk-thing "the loan letter on Tuesday, and that you said it was old" --talk-feeling "hurt, and small" --talk-ask "all accounts on the table" --support Ana --meaning "I am an idiot for believing anyone" -e hurt:75 -e anger:70
2026-11-18 13:10 | log "if they can hide that they can hide anything" -s "I went through the old letters in my head." -b 80 -e fear:75 -p Sam --urge check --did check --source dishonesty --tag money
2026-11-18 16:30 | log "Dana got the project because nobody believes in me" -s "The plan came round with Dana's name on it." -b 55 -e insecurity:60 -e anger:30 -p Dana --urge compare --did compare --source insecurity --tag work
2026-11-18 21:45 | log "I will end up alone" -s "The flat was dark when I came home." -b 65 -e loneliness:75 -e fear:60 --urge cling --source abandonment
2026-11-19 09:15 | reframe last --gentle --known-from "the winter after R. left" --wish "that one dark flat is one evening" --seen "Sam was at work, as the calendar says" --against "Ana wrote at lunch" --before "the winter after R." --weight before --loved-one "One dark evening is not the rest of your life." --alternative "Tonight the flat was dark. People write to me." --keep 1 --alternative-belief 70 -b 35 -e loneliness:50 -e fear:40
2026-11-19 10:40 | log "the doctor was only being polite" -s "The doctor said to call any time." -b 35 -e suspicion:30 --source insecurity
2026-11-19 12:30 | log "Mum thinks I cannot look after myself" -s "Mum asked twice whether I had eaten." -b 45 -e frustration:50 -p Mum --urge avoid --did avoid --source childhood
2026-11-19 20:10 | log "they only stay because it is easier" -s "Sam fell asleep while I was talking." -b 60 -e hurt:65 -e sadness:55 -p Sam --urge "test them" --source rejection
2026-11-19 23:30 | log "I should have known" -s "Lay awake, the loan letter in my head." -b 75 -e shame:70 -e sadness:60 -p "myself:myself" --source dishonesty --trap should-statements --tag money
2026-11-20 08:05 | reframe last --seen "there was no sign in the letters I saw" --against "nobody told me, so I could not know" --before "my father said I was slow" --weight both --loved-one "You cannot know what is hidden from you." --alternative "I could not know what was kept from me. Now I know, and I asked." --keep 1 --alternative-belief 75 -b 40 -e shame:45 -e sadness:50
2026-11-20 10:20 | log "they are talking about me" -s "The kitchen went quiet when I walked in." -b 50 -e anxiety:60 --urge avoid --did avoid --tag work --trap mind-reading
2026-11-20 14:00 | log "he only helps because he wants something" -s "Jon from the third floor carried my boxes." -b 40 -e suspicion:50 -p Jon:other --urge "question their motives" --source fear-of-vulnerability
2026-11-20 19:30 | log "if I say what I need they will leave" -s "Sam asked what was wrong. I said nothing." -b 70 -e fear:70 -p Sam --urge please --did please --source fear-of-vulnerability
2026-11-20 20:15 | good "Sam came over with soup when I was ill" -p Sam
2026-11-20 22:40 | log "they did not call because they do not care" -s "Ana said she would ring on Friday. It is 22:30." -b 55 -e hurt:55 -p Ana --urge "ask again" --source broken-promises
2026-11-21 09:00 | reframe last --seen "no call by half past ten" --against "she was on a train, she wrote at midnight" --weight before --loved-one "A train is a train. Ask her on Sunday." --alternative "She was on a train. I can say that I waited." --keep 1 --alternative-belief 80 -b 20 -e hurt:30
2026-11-21 11:30 | log "they answered too quickly, it was rehearsed" -s "We had the talk about the loan. Sam brought every letter." -b 50 -e suspicion:55 -p Sam --urge "over-analyse" --tag money
2026-11-21 12:15 | good "Sam laid every letter on the table without being asked twice" -p Sam
2026-11-21 15:00 | log "I am too much for people" -s "Mum said I sound tired of everybody." -b 60 -e shame:50 -e sadness:60 -p Mum --source rejection
2026-11-21 18:20 | log "everyone has somebody but me" -s "Three invitations on the board, none for me." -b 45 -e loneliness:60 --urge compare --did compare --tag work
2026-11-21 21:10 | log "it will happen again" -s "Sam went out to the shop and was gone for an hour." -b 65 -e fear:65 -p Sam --urge check --source past-betrayal
2026-11-21 23:50 | log "I cannot trust my own judgement" -s "Could not decide whether the talk was good." -b 70 -e confusion:60 -e anxiety:65 -p myself --source insecurity
2026-11-22 10:00 | log "they are hiding something" -s "Sam took a call in the hall." -b 60 -e suspicion:65 -e fear:50 -p Sam --urge check --did "ask openly" --source past-betrayal
2026-11-22 10:30 | reframe last --seen "a call in the hall, five minutes" --against "I asked, it was their sister about Christmas" --before "R. in the garden with the phone" --weight mostly-before --loved-one "You asked, and you got an answer." --alternative "I asked, and it was their sister." --keep 1 --alternative-belief 75 -b 20 -e suspicion:25 -e fear:20
2026-11-22 13:15 | log "I ruin every Sunday" -s "I asked about the hall before lunch, then it was quiet." -b 50 -e guilt:55 -p Sam --source communication-breakdown
2026-11-22 16:45 | log "they will get tired of proving themselves" -s "Sam sighed when I asked what time they would be back." -b 60 -e fear:60 -e guilt:40 -p Sam --urge "ask again" --did "ask again" --source abandonment
2026-11-22 20:30 | log "Dana left me out on purpose" -s "A mail about Monday went to everybody but me." -b 55 -e hurt:50 -e anxiety:45 -p Dana --urge "question their motives" --source rejection --tag work
"""


def load(home: str) -> None:
    """Write both weeks into the journal at `home`, each line at its own time, as one person would have."""
    for line in f"{WEEK_BEFORE}{WEEK}".strip().splitlines():
        if line:
            when, _, command = line.partition(" | ")
            run(home, when, *shlex.split(command))


def run(home: str, when: str, *args: str) -> None:
    """Run one command of the program at that time; ends the example when it fails."""
    now = datetime.fromisoformat(when).replace(tzinfo=ZONE)
    env = Environment(home=home, settings=home, now=lambda: now, variables={})
    try:
        main(list(args), env)
    except SystemExit as end:
        if end.code not in (0, None):
            sys.exit(f"the example failed at {when}")


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="trust-week-")
    load(folder)
    print()
    run(folder, LAST_EVENING, "review", "--week")
    print(f"\nThe week is in {folder}. Look around, for example: trust --home {folder} list")

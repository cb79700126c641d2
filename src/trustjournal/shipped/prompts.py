"""Generated from data/prompts.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

PROMPTS: "dict[str, Any]" = {
    'log': {
        'situation': {
            'ask': 'What happened? Only what a camera would have caught.',
            'hint': None,
            'help': (
                'Who was there, where, at what time, what was said or done.',
                'Leave out what it may mean; that is the next question.',
                'One line is enough. "They lied again" is a thought already;',
                '"they said they were at work" is what happened.',
            ),
            'options': (),
        },
        'thought': {
            'ask': 'What went through your mind?',
            'hint': None,
            'help': (
                'The sentence that stung most, the way it came to you.',
                'It need not be fair or sensible. Nobody reads it but you.',
                'If it is a picture, say what happens in it.',
            ),
            'options': (),
        },
        'thought_as_answer': {
            'ask': 'That is a question. Which answer are you afraid of? Enter keeps yours.',
            'hint': None,
            'help': (
                'A question cannot be believed or looked at; the answer behind it can.',
                '"Why don\'t they call" may hide "they do not want me". Use your own words.',
            ),
            'options': (),
        },
        'belief': {
            'ask': 'How much do you believe it, right now?',
            'hint': None,
            'help': (
                'A number from 0 to 100, from the gut. There is no right one.',
                'Rate how true it feels now, not how true it ought to be.',
            ),
            'options': (),
        },
        'emotions': {
            'ask': 'What do you feel, how strong?',
            'hint': 'The start of a word is enough: fea 90, hurt 70',
            'help': (
                'One word for each feeling, and a number for its strength. Own words are fine.',
                'fear, anxiety, suspicion, jealousy, insecurity, hurt, sadness, loneliness,',
                'anger, frustration, shame, guilt, confusion, numbness, disgust,',
                'relief, calm, hope, warmth, trust',
            ),
            'options': (),
        },
        'urge': {
            'ask': 'What do you feel pulled to do? Wanting is not doing.',
            'hint': 'check · ask again · accuse · test · go silent · own words',
            'help': (
                'The pull only. What you did has its own place under "add".',
                'More: question motives, go over it again, control, compare, avoid, cling,',
                'please, nothing.',
            ),
            'options': (),
        },
        'about_person': {
            'ask': 'Is this about {name}?',
            'hint': 'Enter yes, n no',
            'help': (
                'It only serves to find this thought by the person later.',
            ),
            'options': (),
        },
        'person': {
            'ask': 'Who is this about?',
            'hint': 'A name, a letter, a word only you know. Enter: nobody',
            'help': (
                'A name you used before can be written again.',
                'Others may look at this screen one day: a single letter does as well.',
            ),
            'options': (),
        },
        'person_kind': {
            'ask': 'Who is {name} to you?',
            'options': (
                {
                    'key': 'partner',
                    'label': 'partner',
                },
                {
                    'key': 'ex',
                    'label': 'ex',
                },
                {
                    'key': 'family',
                    'label': 'family',
                },
                {
                    'key': 'friend',
                    'label': 'friend',
                },
                {
                    'key': 'colleague',
                    'label': 'colleague',
                },
                {
                    'key': 'myself',
                    'label': 'myself',
                },
                {
                    'key': 'people',
                    'label': 'people in general',
                },
                {
                    'key': 'other',
                    'label': 'other',
                },
            ),
            'hint': 'The start of a word is enough. Enter leaves it open',
            'help': (
                'It tells apart trust between partners, in a family, among friends and at work.',
            ),
        },
        'when': {
            'ask': 'When was it?',
            'hint': 'yesterday 21:30 · 2 hours ago · last friday · Enter: now',
            'help': (
                'The time when it happened. When you wrote it is kept by itself.',
                'A day alone is enough: friday, 20 Nov, 2026-11-20.',
            ),
            'options': (),
        },
        'action': {
            'ask': 'What did you do?',
            'hint': 'checked · asked again · went silent · own words · Enter skips',
            'help': (
                'What you did in fact, wanted or not. Nothing is a full answer.',
            ),
            'options': (),
        },
        'source': {
            'ask': 'Where may it come from?',
            'hint': 'A number or own words, more than one is fine. Enter skips',
            'help': (
                'A guess is enough, and it may stay empty.',
                'It asks where the pain is known from, not whose fault it is.',
            ),
            'options': (),
        },
        'root': {
            'ask': 'Is it about something from before?',
            'hint': 'A number, or the start of its name. Enter skips',
            'help': (
                'What you named with trust roots. It is a link, and explains nothing away.',
            ),
            'options': (),
        },
        'tags': {
            'ask': 'Any words to find it by?',
            'hint': 'One or more words. Enter skips',
            'help': (
                'For example: phone, money, party.',
            ),
            'options': (),
        },
    },
    'feeling': {
        'begin': {
            'ask': '{emotion} was at {before}. Begin with the feeling, or go to the thought?',
            'hint': 'Enter the feeling · t the thought · q another day',
            'help': (
                'When a feeling is this strong, arguing with a thought seldom reaches it.',
                'The feeling part has four lines at most, and each can be skipped.',
            ),
            'options': (),
        },
        'emotions_again_words': {
            'ask': '{emotions}. Are these still the words?',
            'hint': 'Enter yes, or write others',
            'help': (
                'Under anger there may be hurt, under suspicion fear. Or not.',
                'Write them as before: hurt 70, fear 40',
            ),
            'options': (),
        },
        'known_from': {
            'ask': 'Where do you know this feeling from?',
            'hint': 'A time, a person, a place. Enter skips',
            'help': (
                'A word is enough. Nothing has to be told in detail.',
                'If it is new, say so; that is an answer too.',
            ),
            'options': (),
        },
        'wish_to_hear': {
            'ask': 'What would you like to hear right now? Say it as to a friend.',
            'hint': None,
            'help': (
                'What would you say to somebody you are fond of, who feels just this?',
                'From anyone: somebody near, somebody long gone, yourself.',
                'It need not be true or likely. It is the thing that is missing.',
            ),
            'options': (),
        },
        'go_on': {
            'ask': 'Go on to the thought, or leave it for today?',
            'hint': 'Enter leave, g go on',
            'help': (
                'Leaving here is a full ending. The thought stays open and waits.',
            ),
            'options': (),
        },
    },
    'evidence': {
        'evidence_for': {
            'ask': 'What did you see or hear yourself, without going looking for it?',
            'hint': 'One per line, an empty line goes on',
            'help': (
                'What was said, written or done in front of you.',
                'What other people suppose, and what you would have to search for, stay out.',
                'Nothing is an answer: leave it empty.',
            ),
            'options': (),
        },
        'evidence_for_person': {
            'ask': 'What {name} did before counts too.',
            'hint': None,
            'help': (
                'A promise kept or broken, a lie found, an evening they came: their own doing.',
                'What somebody else did has its own list below.',
            ),
            'options': (),
        },
        'evidence_against': {
            'ask': 'What does not fit the thought?',
            'hint': 'One per line, an empty line goes on',
            'help': (
                'Facts that would be odd if the thought were the whole truth.',
                'Small ones count. If there are none, leave it empty.',
            ),
            'options': (),
        },
        'from_before': {
            'ask': 'What comes from another time, or another person?',
            'hint': 'One per line, an empty line goes on',
            'help': (
                'What somebody else did to you, and what today reminds you of.',
                'It explains why this is loud. It says nothing about whether it is true.',
            ),
            'options': (),
        },
        'weight': {
            'ask': 'Where is most of the weight? Nobody marks this.',
            'options': (
                {
                    'key': 'seen',
                    'label': 'what I saw and heard',
                },
                {
                    'key': 'mostly-seen',
                    'label': 'mostly that',
                },
                {
                    'key': 'both',
                    'label': 'both',
                },
                {
                    'key': 'mostly-before',
                    'label': 'mostly before or fear',
                },
                {
                    'key': 'before',
                    'label': 'before or fear',
                },
                {
                    'key': 'unknown',
                    'label': 'I cannot tell',
                },
            ),
            'hint': 'A number. Enter skips',
            'help': (
                'The suspicion may be right, old pain may be talking, or it cannot be told yet.',
                '1 and 2 lead to what you need next, 3 to 5 to another way to say it,',
                '6 to not knowing, and how to live with that for a while.',
            ),
        },
        'loved_one': {
            'ask': 'Someone you love has had this day and this thought. What do you say to them?',
            'hint': None,
            'help': (
                'Picture one person. They had the same day, the same message, the same silence.',
                'Say it the way you would say it to them, not the way you talk to yourself.',
            ),
            'options': (),
        },
    },
    'alternative': {
        'alternative': {
            'ask': 'What else could you tell yourself that is true to what you know, and kinder?',
            'hint': 'It need not be cheerful. Several are fine, an empty line goes on',
            'help': (
                'It has to hold on a bad day as well, so keep to what you know.',
                '"I know two hours of silence, not more" is enough. "All is well" seldom is.',
            ),
            'options': (),
        },
        'their_view': {
            'ask': 'How might this look through their eyes? A guess; only they know.',
            'hint': 'Enter skips',
            'help': (
                'It excuses nothing, and your own view stays as it is.',
                'It can be kept as another thought, or stand beside yours.',
            ),
            'options': (),
        },
        'keep': {
            'ask': 'Which one would you keep?',
            'hint': 'A number · Enter not yet',
            'help': (
                'The one you could say to yourself tonight.',
                'Not yet is a full answer: the thought stays open.',
            ),
            'options': (),
        },
        'alternative_belief': {
            'ask': 'How much do you believe it?',
            'hint': None,
            'help': (
                'A number from 0 to 100. A low number is fine; it is new.',
            ),
            'options': (),
        },
        'belief_again': {
            'ask': '"{thought}"   was {before}, now?',
            'hint': None,
            'help': (
                'A number from 0 to 100, the way it is now. It may be the same, or more.',
            ),
            'options': (),
        },
        'emotion_again': {
            'ask': '{emotion}   was {before}, now?',
            'hint': None,
            'help': (
                'A number from 0 to 100, the way it is now. It may be the same, or more.',
            ),
            'options': (),
        },
        'next_thing': {
            'ask': 'One next thing?',
            'options': (
                {
                    'key': 'ask-openly',
                    'label': 'ask {name} openly',
                },
                {
                    'key': 'small-step',
                    'label': 'a small step',
                },
                {
                    'key': 'check',
                    'label': 'note later what turned out',
                },
                {
                    'key': 'someone',
                    'label': 'someone to talk to',
                },
                {
                    'key': 'repair',
                    'label': 'put right something I did',
                },
            ),
            'hint': 'A number. Enter none',
            'help': (
                'A belief that fell is not a fact about anybody: 3 notes later what turned out.',
                'A small step is something that takes little trust, and can be looked back on.',
                'To put right: own it, say sorry, do it otherwise. It becomes a promise.',
            ),
        },
        'next_when': {
            'ask': 'When?',
            'hint': 'tomorrow · friday · in 3 days · Enter leaves it open',
            'help': (
                'A day alone is enough. Nothing rings.',
            ),
            'options': (),
        },
        'next_what': {
            'ask': 'What exactly? One line.',
            'hint': 'Enter skips',
            'help': (
                'Small enough that you will know whether it was done.',
            ),
            'options': (),
        },
        'not_yet': {
            'ask': 'Kept without an answer.',
            'hint': 'Enter it stays open · x let it rest, it is over',
            'help': (
                'Open means it waits in trust open.',
                'Let rest means it is closed as it is; nothing is lost.',
            ),
            'options': (),
        },
    },
    'unknown': {
        'ask_openly': {
            'ask': 'What could you ask openly that would tell you more?',
            'hint': 'Enter: nothing',
            'help': (
                'A question you could say to their face, without a trap in it.',
            ),
            'options': (),
        },
        'until_when': {
            'ask': 'Until when can you leave it unknown?',
            'hint': 'tomorrow evening · friday · in 3 days · Enter leaves it open',
            'help': (
                'A time you choose. Until then it does not have to be solved.',
            ),
            'options': (),
        },
        'until_then': {
            'ask': 'What would make the time until then easier?',
            'hint': None,
            'help': (
                'A place for the phone, a person to call, something for the hands, sleep.',
            ),
            'options': (),
        },
    },
    'needs': {
        'need_next': {
            'ask': 'What do you need next? More than one is fine.',
            'options': (
                {
                    'key': 'talk',
                    'label': 'a talk with them',
                },
                {
                    'key': 'limit',
                    'label': 'a limit I set',
                },
                {
                    'key': 'support',
                    'label': 'someone on my side',
                },
                {
                    'key': 'time',
                    'label': 'time, until a set day',
                },
                {
                    'key': 'safe',
                    'label': 'to be safe',
                },
            ),
            'hint': 'Numbers. Enter nothing for now',
            'help': (
                'Nothing here has to be done today, and it does not decide on staying or going.',
                'If you are afraid of them, 3 and 5 do not tell them anything.',
            ),
        },
        'afraid': {
            'ask': 'Picture telling them. Are you afraid of what they might do?',
            'options': (
                {
                    'key': 'no',
                    'label': 'no',
                },
                {
                    'key': 'yes',
                    'label': 'yes',
                },
                {
                    'key': 'unsure',
                    'label': 'unsure',
                },
            ),
            'hint': 'n no · y yes · u unsure',
            'help': (
                'To you, to somebody near you, to an animal, to your things, or to themselves.',
                'The answer stays here. With yes or unsure, nothing towards them is prepared.',
            ),
        },
        'talk_when': {
            'ask': 'When would you both be calm and undisturbed?',
            'hint': None,
            'help': (
                'Not in the doorway, not late at night, not in front of others.',
            ),
            'options': (),
        },
        'talk_thing': {
            'ask': 'What is the one thing? As a camera saw it.',
            'hint': None,
            'help': (
                'One thing only. The others can have their own day.',
            ),
            'options': (),
        },
        'talk_feeling': {
            'ask': 'How was it for you?',
            'hint': None,
            'help': (
                'A feeling word: hurt, scared, small, angry.',
                '"I feel that they ..." is a thought again.',
            ),
            'options': (),
        },
        'talk_ask': {
            'ask': 'What do you want to ask them, or ask for?',
            'hint': None,
            'help': (
                'Something they could do or say, that you would both notice.',
            ),
            'options': (),
        },
        'note': {
            'ask': 'To take along, if you like.',
            'hint': 'Enter keep it here only · e change · s save to a file',
            'help': (
                'It stays in the journal with this thought. Nothing is sent.',
            ),
            'options': (),
        },
        'note_text': {
            'ask': 'Change it as you like. Alt-Enter adds a line, Enter ends.',
            'hint': None,
            'help': (
                'Honest and gentle, one thing, what you saw and how it was for you.',
            ),
            'options': (),
        },
        'note_file': {
            'ask': 'Which file?',
            'hint': 'A new name. Enter does not save',
            'help': (
                'A plain text file that only this account can read.',
                'Somebody who uses this account may find it.',
            ),
            'options': (),
        },
        'limit': {
            'ask': 'What is the limit, in your own words?',
            'hint': 'What you will do, not what they must do',
            'help': (
                'For example: "If the bills stay hidden, I keep my own account."',
                'A limit can be set without being announced.',
            ),
            'options': (),
        },
        'support': {
            'ask': 'Who is on your side?',
            'hint': None,
            'help': (
                'A friend, family, a doctor, a line to call. Writing a name tells nobody.',
            ),
            'options': (),
        },
        'time_until': {
            'ask': 'Until which day do you give it time?',
            'hint': 'friday · in 2 weeks · 2026-12-01 · Enter leaves it open',
            'help': (
                'Waiting until a set day is a decision, not giving in.',
            ),
            'options': (),
        },
        'safe': {
            'ask': 'What would make you safer now?',
            'hint': 'trust help-now shows people to talk to',
            'help': (
                'A place to go, somebody who knows, papers and keys within reach.',
                'Others may read this screen. It can be left empty.',
            ),
            'options': (),
        },
        'meaning': {
            'ask': 'It happened. Did it also leave a thought about you, or about everyone?',
            'hint': 'Enter no',
            'help': (
                'For example: "nobody can be trusted", "it is my own fault".',
                'The fact stays as it is. What it is taken to mean becomes a thought of its own,',
                'for another day.',
            ),
            'options': (),
        },
    },
    'good': {
        'good_moment': {
            'ask': 'What went right, even if it was small?',
            'hint': 'One line · k says first what kind it was',
            'help': (
                'Somebody kept their word, stayed, asked, answered. Or you did.',
                'It can stand as something you saw when a thought is looked at.',
            ),
            'options': (),
        },
    },
    'practice': {
        'which': {
            'ask': "Somebody else's thought, to try the three questions on. Which one?",
            'hint': 'A number. Enter the first',
            'help': (
                'Nothing you type here is kept.',
            ),
            'options': (),
        },
    },
    'check': {
        'foresee': {
            'ask': 'What do you foresee, exactly? One line, so that you will know.',
            'hint': 'Enter skips',
            'help': (
                'Something that can be seen or heard: "they cancel on Friday".',
                'On the day you name, trust asks once a day what turned out. Nothing rings.',
            ),
            'options': (),
        },
        'what': {
            'ask': 'What exactly? One line, so that you will know.',
            'hint': 'Enter: what the thought says',
            'help': (
                'Something that can be seen or heard: "they cancel on Friday".',
                'It need not be found out by searching; what comes by itself counts.',
            ),
            'options': (),
        },
        'by_when': {
            'ask': 'By when will you know?',
            'hint': 'tomorrow · friday · in 3 days · Enter leaves it open',
            'help': (
                'From that day on trust asks what turned out, at most once a day. Nothing rings.',
                'Without a day it waits in trust check --list and never asks.',
            ),
            'options': (),
        },
        'likely': {
            'ask': 'How likely does it seem?',
            'hint': None,
            'help': (
                'A number from 0 to 100, from the gut. It stands beside what turned out, later.',
            ),
            'options': (),
        },
        'turned_out': {
            'ask': 'What turned out?',
            'options': (
                {
                    'key': 'came-true',
                    'label': 'came true',
                },
                {
                    'key': 'partly',
                    'label': 'partly',
                },
                {
                    'key': 'did-not',
                    'label': 'did not',
                },
                {
                    'key': 'cannot-tell',
                    'label': 'cannot tell',
                },
            ),
            'hint': 'Enter nothing yet · x do not ask again',
            'help': (
                'As you see it; nobody marks this. In between is an answer too.',
                'Nothing yet: it is asked again another day.',
            ),
        },
        'learned': {
            'ask': 'What did you find out? One line, in your own words.',
            'hint': 'Enter skips',
            'help': (
                'What happened instead, or what you would like to know the next time.',
            ),
            'options': (),
        },
        'offer_outcome': {
            'ask': '{which} to be told what turned out.',
            'hint': 'Enter another day · y now',
            'help': (
                'It takes a minute, and each question can be skipped.',
                'trust check asks at any time; trust config quiet sets hours without.',
            ),
            'options': (),
        },
        'offer_rating': {
            'ask': '#{id} was looked at again {when}. Rate it once more, as it is now?',
            'hint': 'Enter no · y yes',
            'help': (
                'Belief and feelings can come back, or stay down. Both are worth knowing.',
                'It is asked once for a thought; trust config rate-later off ends it.',
            ),
            'options': (),
        },
    },
    'suggested': {
        'theme': {
            'ask': 'What may it be about?',
            'hint': '1 yes · n 1 no to it · n none fits · other words · Enter not now',
            'help': (
                'These are questions: nothing is kept unless you say so.',
                '1 3 keeps two. n 2: no to the second, it does not come again here.',
                '2 and other words: those in its place. Your own are as good.',
            ),
            'options': (),
        },
        'source': {
            'ask': 'Where may it come from?',
            'hint': '1 yes · n 1 no to it · n none fits · other words · Enter not now',
            'help': (
                'These are questions: nothing is kept unless you say so.',
                '1 3 keeps two. n 2: no to the second, it does not come again here.',
                '2 and other words: those in its place. Your own are as good.',
            ),
            'options': (),
        },
        'trap': {
            'ask': 'Is one of these in it? A thought can be true all the same.',
            'hint': '1 yes · n 1 no to it · n none fits · other words · Enter not now',
            'help': (
                'These are questions: nothing is kept unless you say so.',
                '1 3 keeps two. n 2: no to the second, it does not come again here.',
                '2 and other words: those in its place. Your own are as good.',
            ),
            'options': (),
        },
        'trap_offer': {
            'ask': '{traps}  ways a thought can bend · t looks · Enter goes on',
            'hint': None,
            'help': (
                'Questions about the thought, not about what happened. Enter passes them by.',
            ),
            'options': (),
        },
    },
    'pause': {
        'quiet': {
            'name': 'two quiet minutes',
            'lines': (
                {
                    'seconds': 10,
                    'text': 'Two minutes. Nothing to write, nothing to solve. Enter or Ctrl-C ends it.',
                },
                {
                    'seconds': 12,
                    'text': 'Let both feet find the floor.',
                },
                {
                    'seconds': 12,
                    'text': 'Let your hands lie somewhere soft.',
                },
                {
                    'seconds': 14,
                    'text': 'Breathe in as it comes. Let the breath out take a little longer.',
                },
                {
                    'seconds': 14,
                    'text': 'Once more. In as it comes, out a little longer.',
                },
                {
                    'seconds': 14,
                    'text': 'Look around. Find three things that have been here longer than this thought.',
                },
                {
                    'seconds': 14,
                    'text': 'Listen for one sound outside the room.',
                },
                {
                    'seconds': 14,
                    'text': 'The thought may stay. It does not need an answer now.',
                },
                {
                    'seconds': 10,
                    'text': 'One more breath, as slow as you like.',
                },
                {
                    'seconds': 6,
                    'text': 'That was it.',
                },
            ),
        },
        'grounding': {
            'name': 'what is around you',
            'lines': (
                {
                    'seconds': 8,
                    'text': 'What is around you. Nothing to write. Enter or Ctrl-C ends it.',
                },
                {
                    'seconds': 18,
                    'text': 'Five things you can see. Name each one to yourself.',
                },
                {
                    'seconds': 16,
                    'text': 'Four you can touch: cloth, wood, your own hand.',
                },
                {
                    'seconds': 16,
                    'text': 'Three you can hear, near or far.',
                },
                {
                    'seconds': 12,
                    'text': 'Two you can smell. Or two whose smell you like.',
                },
                {
                    'seconds': 12,
                    'text': 'One you can taste. A sip of water will do.',
                },
                {
                    'seconds': 12,
                    'text': 'Feel what carries you: the chair, the floor.',
                },
                {
                    'seconds': 10,
                    'text': 'You are here. This room, this hour.',
                },
                {
                    'seconds': 6,
                    'text': 'That was it.',
                },
            ),
        },
        'breathing': {
            'name': 'breathing',
            'lines': (
                {
                    'seconds': 8,
                    'text': 'A few slow breaths. Nothing to write. Enter or Ctrl-C ends it.',
                },
                {
                    'seconds': 8,
                    'text': 'If it makes you uneasy, breathe as you always do, and only listen.',
                },
                {
                    'seconds': 5,
                    'text': 'In, as it comes.',
                },
                {
                    'seconds': 7,
                    'text': 'Out, a little longer.',
                },
                {
                    'seconds': 5,
                    'text': 'In.',
                },
                {
                    'seconds': 7,
                    'text': 'Out, and the shoulders down.',
                },
                {
                    'seconds': 5,
                    'text': 'In.',
                },
                {
                    'seconds': 7,
                    'text': 'Out, and the jaw loose.',
                },
                {
                    'seconds': 5,
                    'text': 'In.',
                },
                {
                    'seconds': 7,
                    'text': 'Out, and the hands open.',
                },
                {
                    'seconds': 5,
                    'text': 'In.',
                },
                {
                    'seconds': 7,
                    'text': 'Out.',
                },
                {
                    'seconds': 5,
                    'text': 'In.',
                },
                {
                    'seconds': 7,
                    'text': 'Out.',
                },
                {
                    'seconds': 10,
                    'text': 'Let it go on by itself.',
                },
                {
                    'seconds': 6,
                    'text': 'That was it.',
                },
            ),
        },
        'kindness': {
            'name': 'a kind word',
            'lines': (
                {
                    'seconds': 8,
                    'text': 'A kind word to yourself. Nothing to write. Enter or Ctrl-C ends it.',
                },
                {
                    'seconds': 16,
                    'text': 'What do you feel? One word is enough: this is fear, this is hurt.',
                },
                {
                    'seconds': 16,
                    'text': 'Where might you know it from? A time, a place. A guess is enough.',
                },
                {
                    'seconds': 14,
                    'text': 'After that, it makes sense that it is here.',
                },
                {
                    'seconds': 12,
                    'text': 'It does not have to be smaller than it is.',
                },
                {
                    'seconds': 18,
                    'text': 'Somebody you are fond of feels just this. What do you say to them?',
                },
                {
                    'seconds': 18,
                    'text': 'Say it to yourself, in the same voice.',
                },
                {
                    'seconds': 6,
                    'text': 'That was it.',
                },
            ),
        },
    },
    'hints': {
        'keys': 'Enter skips · < back · ? help · Ctrl-C stops, answers are kept · trust help-now',
        'before_the_first': 'Nothing is kept yet. To lock it from the start: Ctrl-C, then trust lock on',
        'scale_belief': '0 not at all, 100 completely',
        'scale_intensity': '0 not at all, 100 as strong as it gets',
        'feel_that': '"I feel that" begins a thought. A feeling is one word: hurt. Enter keeps it.',
        'several_thoughts': 'Several thoughts? The one that stings most is enough. Enter keeps them all.',
        'use_answer': 'w uses your words from question 2',
        'earlier_answers': 'e shows what you kept before, when a thought like this came',
        'scale_likely': '0 not at all, 100 certain',
        'foretells': 'It says what will happen: a, at the end, lets you name the day.',
        'emotion_words': 'The start of a word is enough: fea 90, hurt 70',
        'show_roots': 'r shows what you named before; its number takes it',
        'take_root': 'Its number takes its name · an empty line goes on',
        'practice': "The three questions, on somebody else's thought",
        'their_view': 'v how might they see it',
    },
    'says': {
        'standing_on': (
            'What is this thought standing on? One per line, an empty line goes on.',
        ),
        'makes_sense': (
            'Then it makes sense that it is loud.',
        ),
        'may_be_here': (
            'It may be here, wherever it comes from.',
        ),
        'on_what_you_saw': (
            'You put it on what you saw. Nothing here will argue with that.',
        ),
        'cannot_tell': (
            'You cannot tell yet. Then not knowing is where you are.',
        ),
        'talk_begins': (
            'Four short ones, to take along.',
        ),
        'talk_note': (
            '{thing}:',
            'I felt {feeling}. I would like {ask}.',
            'How do you see it?',
        ),
        'meaning_kept': (
            'Kept as #{id}, open. That one is a different question, for another day.',
        ),
        'earlier_answers': (
            'A thought like this came before. What you kept then, and what came of it:',
        ),
        'take_earlier': (
            '{keys} takes those words · an empty line goes on',
        ),
        'came_true': (
            'It was so. Nothing here will argue with that.',
            'What do you need now? trust reframe {id} asks.',
            'Somebody to talk to: trust help-now',
        ),
        'unmoved': (
            'It has not moved. That happens; words are not always what moves it.',
        ),
        'afraid': (
            'Then nothing towards them from here.',
            'Being afraid of someone is not a thinking trap.',
        ),
        'practice_begins': (
            'Nothing you type here is kept. Enter shows one way to answer · Ctrl-C leaves',
        ),
        'practice_one_way': (
            'One way to answer it:',
        ),
        'practice_ends': (
            'Nothing of it was kept. A thought of your own: trust log, then trust reframe',
        ),
        'practice_left': (
            'Nothing of it was kept.',
        ),
        'practice_heavy': (
            'This sounds like more than an exercise. Nothing is kept, and nobody reads it.',
            'Somebody to talk to:',
        ),
    },
}

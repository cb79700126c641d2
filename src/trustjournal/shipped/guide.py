"""Generated from data/guide.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

GUIDE: "tuple[dict[str, Any], ...]" = (
    {
        'key': 'start',
        'name': 'Where to begin',
        'line': 'Three moments, and what to type at each',
        'text': "Nothing here has an order, and nothing has to be finished.\n\n- Just after something stung: **write it down.** Two answers are enough.\n- Later, when it is calmer: **look at it**, through three questions.\n- Once a week: **look back** at what keeps coming and what moved.\n\nWhen there are no words for it, two minutes without any may come first. When\nit is too much, there are people to talk to.\n\nYou can also try the three questions on somebody else's thought. Nothing you\ntype there is kept.",
        'commands': (
            {
                'type': 'trust log',
                'does': 'write a thought down',
            },
            {
                'type': 'trust reframe',
                'does': 'look at it',
            },
            {
                'type': 'trust review --week',
                'does': 'look back',
            },
            {
                'type': 'trust pause',
                'does': 'two quiet minutes',
            },
            {
                'type': 'trust guide practice',
                'does': "the questions on somebody else's thought",
            },
            {
                'type': 'trust help-now',
                'does': 'somebody to talk to',
            },
        ),
        'step': None,
        'also': (
            'begin',
            'help',
            'beginning',
            'how',
            'journal',
        ),
    },
    {
        'key': 'words',
        'name': 'The words of the journal',
        'line': 'What it asks for, with one evening as an example',
        'text': 'One evening, the way it might be written down:\n\n- **What happened:** "they read my message at 9, it is 11 now." Only what a\n  camera would have caught.\n- **The thought:** "they are with someone else." The sentence that stung, as it\n  came. It need not be fair.\n- **Belief:** 85. How true it feels now, from 0 not at all to 100 completely.\n- **Feelings:** "fear 70, hurt 60." One word each, and how strong.\n- **Pulled to:** "check their phone." What you did has a place of its own.\n- **Where it may come from:** "broken promises." A guess is enough.\n\nThe first two make a record. All the rest can be skipped, or added another day.',
        'commands': (
            {
                'type': 'trust log',
                'does': 'asks for them one by one',
            },
            {
                'type': 'trust edit last',
                'does': 'change or add something',
            },
            {
                'type': 'trust show last',
                'does': 'all that stands in it',
            },
        ),
        'step': None,
        'also': (
            'example',
            'examples',
            'record',
            'thought',
            'situation',
            'belief',
        ),
    },
    {
        'key': 'steps',
        'name': 'The eight steps',
        'line': 'All of them in a line each',
        'text': '1. **Roots:** where distrust was learned.\n2. **Three questions:** is this thought standing on evidence, or on old pain?\n3. **Emotional safety:** being somebody you can be with when it hurts.\n4. **Compassion:** for yourself first, then for others.\n5. **Vulnerability:** opening up in small steps.\n6. **The bridge:** trust rebuilt, stone by stone.\n7. **Balance:** room for yourself and room for closeness.\n8. **Romance:** what is different with a partner.\n\nThey are no ladder. Begin where it hurts, stay as long as you like, leave one\nout, come back. People on your side belong to every one of them.',
        'commands': (
            {
                'type': 'trust guide 1',
                'does': 'the first step; any number, or its name',
            },
            {
                'type': 'trust log',
                'does': 'the thought that is here now',
            },
        ),
        'step': None,
        'also': (
            'step',
            'eight',
            'order',
            'overview',
            'path',
        ),
    },
    {
        'key': 'roots',
        'name': 'Looking for roots',
        'line': 'Where distrust was learned, without telling it all',
        'text': 'Distrust was learned somewhere. Knowing where does not undo it; it shows which\npart of today belongs to another day.\n\nTake a quiet while. Call to mind two or three times when you felt betrayed, turned\naway or left. Give each a name, the way one names a photograph: "the summer with\nR." The name is enough. No detail is needed, and nobody has to be blamed.\n\nThree questions to keep beside them:\n\n1. What did these times teach me to believe about trust?\n2. How does that show in what I do with people now?\n3. What do I stay away from, because it would need openness?\n\nEight ways in which this goes wrong stand in a page of their own. Slowly is right; and\nwhen it is too much, leave it for today.',
        'commands': (
            {
                'type': 'trust roots add',
                'does': 'name one; the three questions come only if you like',
            },
            {
                'type': 'trust guide obstacles',
                'does': 'eight ways to go wrong, and what helps',
            },
            {
                'type': 'trust pause',
                'does': 'when it is too much',
            },
        ),
        'step': 1,
        'also': (
            'root',
            'past',
            'history',
            'trauma',
            'childhood',
        ),
    },
    {
        'key': 'questions',
        'name': 'Three questions to a thought',
        'line': 'Evidence or old pain, a loved one, another thought',
        'text': '1. **Is it standing on evidence, or do past experience and fear colour it?** What\n   you saw or heard yourself, what does not fit, what comes from another time or\n   another person: three lists, never one. What "this" person did before is\n   evidence. What somebody else did is from before.\n2. **What would you say to someone you love who told you this?** We are wiser about\n   other people\'s trouble than about our own.\n3. **What else could you tell yourself?** True to what you know, and kinder. It\n   need not be cheerful. "I know two hours of silence, not more" is enough.\n\nThe first question is a real fork. When the weight lies on what you saw, nothing\nargues with it; the third question becomes: what do I need next? And "I cannot\ntell yet" is an answer too.',
        'commands': (
            {
                'type': 'trust reframe',
                'does': 'the three questions, about the newest open thought',
            },
            {
                'type': 'trust reframe --gentle',
                'does': 'the feeling first',
            },
            {
                'type': 'trust guide practice',
                'does': "try them on somebody else's thought",
            },
        ),
        'step': 2,
        'also': (
            'three questions',
            'question',
            'evidence',
            'reframe',
            'challenge',
            'alternative',
            'facts',
        ),
    },
    {
        'key': 'emotional-safety',
        'name': 'Emotional safety in yourself',
        'line': 'Ten signs that it is missing, seven ways to grow it',
        'text': 'Trust in others rests on being able to stay with yourself when it hurts. Signs\nthat this is missing: lasting doubt in yourself · feelings that are hard to steer ·\nharsh words to yourself · fear of being seen · keeping away from what moves you ·\nnot believing your own sense of things · asking for reassurance again and again ·\nnumbness · closeness that is hard to bear · being on alert.\n\nThey are no test; nobody adds them up. Seven ways to grow it:\n\n1. Notice what you feel, and give it a word.\n2. Be as kind to yourself as to a friend.\n3. Say where your limits are.\n4. Get through small hard things, and remember that you did.\n5. Answer the harsh voice instead of believing it.\n6. Take your sense of things seriously, and check it.\n7. Be open in a small measure, with somebody who has earned it.',
        'commands': (
            {
                'type': 'trust signs',
                'does': 'tick those that are there; only what changed is shown',
            },
            {
                'type': 'trust boundary add',
                'does': 'say where a limit is',
            },
            {
                'type': 'trust check',
                'does': 'what your gut foresaw, and what turned out',
            },
        ),
        'step': 3,
        'also': (
            'signs',
            'safe',
            'self-doubt',
            'self-worth',
            'resilience',
            'numb',
        ),
    },
    {
        'key': 'compassion',
        'name': 'Compassion and empathy',
        'line': 'For yourself in five moves, then for others',
        'text': 'For yourself, in this order; a feeling wants to be heard before it is questioned:\n\n1. Name it: "this is fear."\n2. Ask where you know it from.\n3. Let it be understandable: "no wonder, after that year."\n4. Speak to yourself as to a friend.\n5. Only then look at the thought.\n\nFor others it is the same: understand, be kind, listen, do not judge. But the view\nis another one. Your own feeling you know from inside; theirs you can only guess,\nso ask. And their feeling is theirs: you can care without carrying it.\n\nOthers struggle too. Somebody who is silent may be tired, ashamed or afraid. That\nexplains; it does not excuse what they did, and it sets none of your limits aside.',
        'commands': (
            {
                'type': 'trust reframe --gentle',
                'does': 'the five moves, about a thought of yours',
            },
            {
                'type': 'trust pause kindness',
                'does': 'the first four, without writing',
            },
        ),
        'step': 4,
        'also': (
            'empathy',
            'kindness',
            'self-kindness',
            'self-compassion',
            'kind',
        ),
    },
    {
        'key': 'vulnerability',
        'name': 'Opening up in small steps',
        'line': 'Who, how much, and looking back at what happened',
        'text': 'Opening up is a risk that can be measured out.\n\n- **Know what you fear:** being laughed at, used, left? Write it as something that\n  can be seen to happen or not.\n- **Choose by what they did.** Somebody who kept small things to themselves can be\n  told a slightly larger one.\n- **Begin with little.** From 1, a taste in music, to 5, what hurts the most. The\n  next size comes after they have met this one well.\n- **Listen as well,** and answer what you hear, not what you feared.\n- **Say what you need,** and where it ends for today.\n- **Look back:** what did happen, and what did you learn?\n\nNever with somebody you are afraid of. There, keeping to yourself is wisdom.',
        'commands': (
            {
                'type': 'trust step add',
                'does': 'one step: with whom, how large, what you foresee',
            },
            {
                'type': 'trust step done',
                'does': 'afterwards: what happened, what you learned',
            },
            {
                'type': 'trust good',
                'does': 'when it was met well',
            },
        ),
        'step': 5,
        'also': (
            'open',
            'openness',
            'small step',
            'small steps',
            'intimacy',
            'opening',
        ),
    },
    {
        'key': 'bridge',
        'name': 'Rebuilding, like a bridge',
        'line': 'Five stages, with one person or with yourself',
        'text': '1. **Foundation:** look at the damage together. What broke, and why?\n2. **Plan:** what do both of you hope for, expect, and leave alone? Said aloud.\n3. **Materials:** honesty, listening, trying to see it from the other side.\n4. **Construction:** what is done, again and again, as it was said. Stone by stone.\n   Words lay none.\n5. **Maintenance:** looking at it together now and then, and mending early.\n\nIt takes two, and time. What you can do alone is keep your own word, and see\nwhether they keep theirs.\n\nWith yourself it is the same: trusting your judgement, your choice of people, your\nway of coping when it goes wrong, and looking after all that. A small promise to\nyourself, kept, is a stone.\n\nThere is no bridge to build to somebody you are afraid of.',
        'commands': (
            {
                'type': 'trust promise add',
                'does': 'what was promised, by you or by them',
            },
            {
                'type': 'trust bridge PERSON',
                'does': 'its five stages, and each stone that was laid',
            },
            {
                'type': 'trust checkin NAME',
                'does': 'five lines for looking at it together',
            },
        ),
        'step': 6,
        'also': (
            'rebuild',
            'rebuilding',
            'stages',
            'stones',
            'promise',
            'promises',
            'myself',
        ),
    },
    {
        'key': 'balance',
        'name': 'Independence and closeness',
        'line': 'Room for yourself, room for each other',
        'text': 'Everybody needs both, and not in the same measure. Neither of you is wrong for\nneeding more of one.\n\nToo much on one side shows like this: living through the other, or without\nanybody; nothing of your own that grows; ties to others that wear thin; a trust\nthat is never tried, and so cannot get stronger.\n\nBalance looks like this:\n\n- something that is yours alone, and something that is theirs;\n- asking for closeness, and for space, in plain words;\n- limits that are known, and can be talked about;\n- room to change: this month is not every month.\n\nIt goes for friends, family and colleagues too. With a colleague, trust may mean no\nmore than that what was agreed is done.',
        'commands': (
            {
                'type': 'trust balance PERSON',
                'does': 'both, beside what you would like',
            },
            {
                'type': 'trust boundary add',
                'does': 'what you keep for yourself',
            },
            {
                'type': 'trust review --by kind',
                'does': 'where it comes up: partner, friends, work',
            },
        ),
        'step': 7,
        'also': (
            'independence',
            'closeness',
            'space',
            'codependency',
            'distance',
            'alone',
        ),
    },
    {
        'key': 'romance',
        'name': 'With a partner',
        'line': 'Why it is louder there, and what it asks for',
        'text': 'With a partner the same thoughts are louder. There is one person where with friends\nthere are many; there is the fear of being deceived; old wounds wake up; and there\nis the idea of "the one", next to whom every doubt looks like an ending.\n\nSuspicion can bring about what it fears. Who is checked on, hides more; who is\ntested, fails; who is held tight, pulls away. Not always; and a true suspicion is\nno fault of yours.\n\nWhat helps is slower: say the fear, not the charge. "I got scared when you did not\nanswer" is easier to meet than "who were you with?" Agree what being faithful means\nto each of you; people mean different things by it.\n\nSome fear fits. If you are afraid of what they might do, this is not about trust.',
        'commands': (
            {
                'type': 'trust log',
                'does': 'the thought, and the pull to check or to test',
            },
            {
                'type': 'trust review --by urge',
                'does': 'pulls, and what you did',
            },
            {
                'type': 'trust help-now',
                'does': 'if you are afraid of them',
            },
        ),
        'step': 8,
        'also': (
            'partner',
            'love',
            'jealous',
            'romantic',
            'relationship',
            'relationships',
            'jealousy',
            'infidelity',
            'affair',
        ),
    },
    {
        'key': 'sources',
        'name': 'Where distrust comes from',
        'line': 'Ten places it is known from',
        'text': '- **betrayed before:** somebody acted against your trust, behind your back\n- **broken promises:** it was said, and it was not done, again and again\n- **being lied to:** told what was not so, or not told what mattered\n- **being left:** they went, or might have gone at any time\n- **not wanted:** turned away, passed over, shut out\n- **trust broken in childhood:** those who should have been safe were not\n- **something terrible happened:** one event, and the world looked different\n- **hurt when I open up:** what you showed was used or laughed at\n- **not enough for them:** doubt in yourself that turns into doubt in others\n- **left without an answer:** silence, words that missed, things taken for granted\n\nA thought can come from several, or from somewhere else; your own words are fine.\nWhere it comes from says why it is loud. It does not say whether it is true.',
        'commands': (
            {
                'type': 'trust log',
                'does': 'a, at the end, asks where it may come from',
            },
            {
                'type': 'trust review --month',
                'does': 'which of them come back',
            },
            {
                'type': 'trust sources',
                'does': 'all of them, with words of your own',
            },
        ),
        'step': None,
        'also': (
            'source',
            'causes',
            'why',
            'reasons',
            'betrayal',
            'abandonment',
            'rejection',
            'insecurity',
        ),
    },
    {
        'key': 'urges',
        'name': 'How it shows',
        'line': 'What you are pulled to do, what you did, what it does',
        'text': 'Distrust pulls: to question their motives, check on them, go over it again, ask\nagain, test them, accuse, control, compare, go silent, avoid the talk, cling, or say\nyes against your own need.\n\n**Feeling a pull is not doing it.** So the journal has two lists of the same words:\nwhat you felt pulled to do, and what you did. Wanted to check six times, did it\ntwice: the other four are worth knowing.\n\nMost pulls give ease for a minute and cost something after it. Asking whether they\nlove you brings an answer that holds until the next doubt. You can ask yourself:\nwhat would I do if I were not afraid?\n\nOver time it can show as bonds that do not last, fear of closeness, being alone with\nit, breaking things before they break, a mind on alert, or a low mood.',
        'commands': (
            {
                'type': 'trust log',
                'does': 'its last question is the pull',
            },
            {
                'type': 'trust edit last',
                'does': 'add what you did in the end',
            },
            {
                'type': 'trust review --by urge',
                'does': 'pulls beside what you did',
            },
        ),
        'step': None,
        'also': (
            'urge',
            'effects',
            'effect',
            'behaviour',
            'action',
            'actions',
            'checking',
            'control',
            'accuse',
        ),
    },
    {
        'key': 'traps',
        'name': 'Thinking traps',
        'line': 'Thirteen ways a thought can bend what happened',
        'text': 'A thought in a trap can still be true. The name only shows where to look twice.\n\n- **all or nothing:** "all is told, or there is no trust." What lies between?\n- **overgeneralising:** "it always happens to me." When did it not?\n- **mental filter:** "a short hello, so it was a bad day." And the rest of it?\n- **discounting the positive:** "they only came to be polite." Why not count it?\n- **mind reading:** "they think I am too much." Who said so?\n- **fortune telling:** "they are going to leave." By when would I know?\n- **catastrophising:** "I would not get over it." What did I get over before?\n- **emotional reasoning:** "I am scared, so it is so." What did I see?\n- **should statements:** "they should know." What do I wish for?\n- **labelling:** "they are a liar." What did they do?\n- **personalising:** "they are quiet because of me." What else was there today?\n- **blaming:** "it is all their doing." What is theirs, what mine, what neither?\n- **comparing:** "everybody else is loved." What do I not see of them?',
        'commands': (
            {
                'type': 'trust guide mind-reading',
                'does': 'more about one of them',
            },
            {
                'type': 'trust edit last',
                'does': 'note one on a thought',
            },
            {
                'type': 'trust traps',
                'does': 'add ones of your own',
            },
        ),
        'step': None,
        'also': (
            'trap',
            'distortion',
            'distortions',
            'thinking',
            'thinking traps',
        ),
    },
    {
        'key': 'emotions',
        'name': 'Feelings',
        'line': 'Twenty words, and what each may be saying',
        'text': '- **fear:** something may hurt me · **anxiety:** I do not know what · **insecurity:**\n  I may not be enough\n- **suspicion:** something does not add up · **jealousy:** what I have may go to\n  somebody else\n- **hurt:** it mattered, and it was not held well · **sadness:** something is gone ·\n  **loneliness:** nobody is near\n- **anger:** a limit was crossed · **frustration:** I try, and it does not move ·\n  **disgust:** I want this away from me\n- **shame:** I am wrong · **guilt:** I did something wrong\n- **confusion:** it does not fit together · **numbness:** it is too much to feel\n- **relief:** it has passed · **calm:** nothing is needed now\n- **hope:** it may go well · **warmth:** I am near somebody · **trust:** I can lean\n\nUnder anger there is often hurt, under suspicion fear. One word may be too few;\ntake two. "I feel that they lie" is a thought, not a feeling.',
        'commands': (
            {
                'type': 'trust log',
                'does': 'its fourth question; own words are welcome',
            },
            {
                'type': 'trust review --by emotion',
                'does': 'which come back, beside what',
            },
            {
                'type': 'trust emotions',
                'does': 'all of them, with words of your own',
            },
        ),
        'step': None,
        'also': (
            'emotion',
            'feeling',
            'feelings',
            'fear',
            'hurt',
            'anger',
            'shame',
            'guilt',
            'sadness',
        ),
    },
    {
        'key': 'obstacles',
        'name': 'Eight ways to go wrong',
        'line': 'When looking at it goes wrong, and what helps',
        'text': '- **Playing it down.** "It was nothing." It hurt, so it was something.\n- **Stuck in blame.** Ask what you need now; it is a question that can be answered.\n- **Keeping away from it.** Two lines today. No more than that.\n- **One time, taken for all times.** Two events are two events. Write the next one\n  down as well, and the one that went otherwise.\n- **All of it on one person,** or on one event. What else was there?\n- **Too much at once.** Stop; that is allowed at any line. Feet on the floor. Come\n  back another day, or with somebody beside you.\n- **Not seeing what comes again.** Single evenings hide it; a month shows it.\n- **Hurrying.** This took years to grow. Nothing is late.',
        'commands': (
            {
                'type': 'trust review --month',
                'does': 'what comes again',
            },
            {
                'type': 'trust pause grounding',
                'does': 'when it is too much',
            },
            {
                'type': 'trust help-now',
                'does': 'when it stays too much',
            },
        ),
        'step': None,
        'also': (
            'obstacle',
            'stuck',
            'wrong',
            'overwhelmed',
            'overwhelm',
            'blame',
            'rushing',
            'patterns',
        ),
    },
    {
        'key': 'instinct',
        'name': 'Your gut, and old pain',
        'line': 'When to believe an alarm, and what to do with it',
        'text': 'Some say: trust your gut. Some say: the alarm is only old pain. Both can be so, and\nfrom inside they feel alike.\n\nSo do not decide at once. Write what your gut says as something that can be seen to\nhappen: "they cancel on Friday", not "they do not care". Say by when, and how likely\nit seems. On that day, write what turned out.\n\nAfter some months you know more about your alarm than anybody could tell you: what\nit is good at, and with whom it rings too early.\n\nIt needs no searching. What comes to you by itself counts; a phone that was gone\nthrough gives an answer, and another doubt.\n\nWhen it was so, nothing here argues with it.',
        'commands': (
            {
                'type': 'trust check last --predict',
                'does': 'write down what your gut foresees',
            },
            {
                'type': 'trust check',
                'does': 'on its day: what turned out',
            },
        ),
        'step': None,
        'also': (
            'gut',
            'instincts',
            'intuition',
            'alarm',
            'true',
            'right',
            'suspicion',
        ),
    },
    {
        'key': 'talk',
        'name': 'An honest talk, and limits',
        'line': 'When, how, one thing; asking instead of assuming',
        'text': '**A talk.** A calm moment, the two of you, nobody in a hurry. One thing only, as a\ncamera saw it; then how it was for you; then what you would like. Honest and gentle,\nwithout "you always". Then ask, and listen to the end: "how do you see it?" You can\nlet a feeling count without agreeing with what was made of it.\n\n"The loan letter on Tuesday: I felt small. I would like all accounts on the table.\nHow do you see it?"\n\n**A limit** says what you will do, not what they must do: "if the bills stay hidden,\nI keep my own account." It can be about space, about how you speak with each other,\nor about what you need. It is kept, and it can be changed.\n\nNot with somebody you are afraid of: a limit can be set without being announced.',
        'commands': (
            {
                'type': 'trust reframe',
                'does': 'when it was so: prepares a talk, or a limit',
            },
            {
                'type': 'trust talk add',
                'does': 'a talk in four short lines',
            },
            {
                'type': 'trust boundary add',
                'does': 'a limit: space, ways to communicate, needs',
            },
            {
                'type': 'trust help-now',
                'does': 'if you are afraid of them',
            },
        ),
        'step': None,
        'also': (
            'boundaries',
            'boundary',
            'limit',
            'limits',
            'conversation',
            'needs',
            'communication',
            'honest',
        ),
    },
    {
        'key': 'together',
        'name': 'Small things between two people',
        'line': 'Promises, rituals, reassurance, and noticing them',
        'text': '- **Small promises,** kept by both. Smaller than you think; on the day that was said.\n- **Looking at it together,** at a set time, when nothing is burning.\n- **Rituals and things shared:** a walk on Sundays, a goal you both have.\n- **Openness** that is offered, not demanded: "I will be late, I am with Jo."\n- **Reassurance,** given freely. It helps most when nobody had to ask for it. Asking\n  again and again is another thing: a pull, and it does not fill.\n- **Letting a feeling count:** "I see that this was hard for you."\n- **Seeing it from there:** how might this evening look through their eyes?\n- **Thanks,** for something that was done, in plain words.\n- **Noticing what went right,** however small. Fear does not note it for you.\n- **Patience.** Trust comes back later than an apology does.',
        'commands': (
            {
                'type': 'trust promise add',
                'does': 'a small promise, yours or theirs',
            },
            {
                'type': 'trust good',
                'does': 'one line about what went right',
            },
            {
                'type': 'trust good --list',
                'does': 'read them again',
            },
            {
                'type': 'trust checkin NAME',
                'does': 'five lines for looking at it together',
            },
        ),
        'step': None,
        'also': (
            'practices',
            'rituals',
            'gratitude',
            'reassurance',
            'check-in',
            'milestones',
            'goals',
            'patience',
        ),
    },
    {
        'key': 'repair',
        'name': 'Repairing, and forgiving',
        'line': 'Owning what I did, and what forgiving is not',
        'text': '**When I did it.** Say what I did, without "but" and without "if you felt". Say what\nit did to them, or ask. Say what I will do from now on; one thing that can be seen.\nThen do it, for longer than feels needed. They may take their time.\n\n**When they did it.** An apology is a beginning. What counts is what is done after\nit, and whether it is still done in a month.\n\n**Forgiving** is putting down what you carry, for your own sake. It is not saying\nthat it was all right, not forgetting, not trusting at once, and not having to stay.\nIt has no date; nobody can ask it of you; and you can forgive somebody and still keep\nyour limit.\n\nYour own mistakes come under this too.',
        'commands': (
            {
                'type': 'trust log',
                'does': 'the thought that guilt, or anger, left',
            },
            {
                'type': 'trust promise add --mine',
                'does': 'what you will do from now on',
            },
            {
                'type': 'trust good',
                'does': 'an apology that was meant, given or received',
            },
        ),
        'step': None,
        'also': (
            'apology',
            'apologise',
            'apologize',
            'forgive',
            'forgiving',
            'forgiveness',
            'sorry',
            'mistake',
        ),
    },
    {
        'key': 'care',
        'name': 'Looking after yourself',
        'line': 'What calms, who is on your side, when to get help',
        'text': '**Around all of this:** sleep, food, moving about, a quiet while, something for the\nhands, people who do you good. A tired mind finds more to be afraid of.\n\n**People on your side.** Two or three are enough: one to call at night, one who\nmakes you laugh, one who has known you long. Tell one of them that there may be a\ncall.\n\n**Somebody who does this for a living,** when it lasts for weeks, when it keeps you\nfrom sleep or work, when the past comes back as if it were now, or when you would\nlike company on this way. You need no crisis for it. This journal is no therapy; it\ncan give you a page to bring along.\n\nIf you think of dying or of hurting yourself, or somebody is hurting you, do not\nwait for a better day.',
        'commands': (
            {
                'type': 'trust safety add',
                'does': 'notes for a bad day: what calms, who, where',
            },
            {
                'type': 'trust help-now',
                'does': 'somebody to talk to, right now',
            },
            {
                'type': 'trust review --month --html page.html',
                'does': 'a page to bring along',
            },
            {
                'type': 'trust pause',
                'does': 'two quiet minutes',
            },
        ),
        'step': None,
        'also': (
            'self-care',
            'support',
            'therapist',
            'therapy',
            'professional',
            'sleep',
            'friends',
            'network',
        ),
    },
)

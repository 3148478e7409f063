"""How standardised levels become answers: means and SDs on the questionnaires' own scales.

The SDs give ICC(1) of about .12 for an engagement index and .05 for a customer score.
"""

# Engagement index, 1-5.
STAFF_MEAN = 3.6
STAFF_UNIT_SD = 0.21
STAFF_PERSON_SD = 0.69

# Likelihood to recommend, 0-10.
CUSTOMER_MEAN = 8.1
CUSTOMER_UNIT_SD = 0.42
CUSTOMER_PERSON_SD = 2.4

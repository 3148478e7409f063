-- Whether people are named by e-mail address while the store knows addresses.
SELECT
    EXISTS (SELECT 1 FROM main.person_addresses)
    AND coalesce((SELECT any_value(contains(person, '@')) FROM desk.main.staged), false)

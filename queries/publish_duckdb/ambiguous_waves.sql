-- Round names that two surveys share: their figures cannot be told apart by name.
SELECT wave FROM waves GROUP BY wave HAVING count(*) > 1

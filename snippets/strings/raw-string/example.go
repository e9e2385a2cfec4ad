package demo

// show
const query = `
SELECT name
FROM users
WHERE name LIKE '%\_%'
`

// end

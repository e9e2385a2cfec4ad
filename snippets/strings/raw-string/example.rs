// show
pub const QUERY: &str = r"
SELECT name
FROM users
WHERE name LIKE '%\_%'
";

pub const JSON: &str = r#"{"name": "Ada"}"#;
// end

// show
pub enum Value {
    Text(String),
    Number(i64),
}

pub fn describe(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => format!("number {number}"),
    }
}

pub fn describe_any(value: &serde_json::Value) -> Option<&str> {
    value.get("name")?.as_str()
}
// end

use serde::Serialize;
use serde_json::Value;

// show
pub fn field_names(value: &impl Serialize) -> serde_json::Result<Vec<String>> {
    Ok(match serde_json::to_value(value)? {
        Value::Object(fields) => fields.into_iter().map(|(name, _)| name).collect(),
        _ => Vec::new(),
    })
}
// end

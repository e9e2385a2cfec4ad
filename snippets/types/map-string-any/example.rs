use serde::Deserialize;
use serde_json::{Map, Value};

// show
pub fn name_in(data: &[u8]) -> serde_json::Result<Option<String>> {
    let body: Map<String, Value> = serde_json::from_slice(data)?;
    Ok(body.get("name").and_then(Value::as_str).map(str::to_owned))
}

#[derive(Deserialize)]
pub struct Body {
    pub name: String,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}
// end

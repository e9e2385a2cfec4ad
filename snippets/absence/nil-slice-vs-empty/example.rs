use serde::Serialize;

// show
#[derive(Serialize)]
pub struct Page {
    pub rows: Vec<String>,
}

pub fn encode(rows: Vec<String>) -> serde_json::Result<String> {
    serde_json::to_string(&Page { rows })
}
// end

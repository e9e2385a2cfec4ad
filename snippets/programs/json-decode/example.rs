use serde::Deserialize;

// show
#[derive(Debug, Deserialize)]
pub struct Order {
    pub id: String,
    #[serde(default)]
    pub items: Vec<String>,
}

pub fn parse_order(data: &[u8]) -> serde_json::Result<Order> {
    serde_json::from_slice(data)
}
// end

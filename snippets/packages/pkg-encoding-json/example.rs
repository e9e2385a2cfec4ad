use serde::{Deserialize, Serialize};

// show
#[derive(Debug, Serialize, Deserialize)]
pub struct User {
    pub id: u64,
    pub name: String,
}

pub fn round_trip(text: &str) -> serde_json::Result<String> {
    let user: User = serde_json::from_str(text)?;
    serde_json::to_string(&user)
}
// end

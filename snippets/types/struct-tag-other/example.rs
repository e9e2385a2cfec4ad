use serde::{Deserialize, Serialize};

// show
#[derive(Debug, Serialize, Deserialize)]
pub struct User {
    pub id: i64,
    #[serde(rename = "mail")]
    pub email: String,
}
// end

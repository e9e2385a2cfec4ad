use serde::{Deserialize, Serialize};

// show
#[derive(Debug, Serialize, Deserialize)]
pub struct User {
    pub user_id: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    #[serde(skip)]
    pub password: String,
}
// end

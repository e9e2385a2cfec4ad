use serde::Serialize;

// show
#[derive(Serialize)]
pub struct User {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

pub fn encode(user: &User) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(user)
}
// end

// show
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Profile {
    pub id: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
}

impl Profile {
    pub fn display(&self) -> &str {
        self.nickname.as_deref().unwrap_or("anonymous")
    }
}
// end

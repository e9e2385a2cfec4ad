// show
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UserId(String);

impl UserId {
    pub fn parse(text: &str) -> Option<UserId> {
        (text.len() == 8).then(|| UserId(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

pub fn load(id: &UserId) -> String {
    format!("user {}", id.as_str())
}
// end

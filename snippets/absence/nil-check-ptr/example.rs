// show
pub struct Session {
    pub user: String,
}

pub fn label(session: Option<&Session>) -> &str {
    if let Some(session) = session {
        return &session.user;
    }
    "guest"
}
// end

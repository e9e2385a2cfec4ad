use std::collections::HashMap;

// show
pub fn logout(sessions: &mut HashMap<String, u64>, token: &str) -> Option<u64> {
    sessions.remove(token)
}
// end

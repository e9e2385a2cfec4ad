// show
pub fn names(users: &std::collections::BTreeMap<String, u32>) -> Vec<String> {
    users.keys().cloned().collect()
}
// end

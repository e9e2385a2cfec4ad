// show
pub fn add_defaults(hosts: &mut Vec<String>) {
    hosts.push("localhost".to_string());
}
// end

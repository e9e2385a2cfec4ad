// show
pub fn rights(role: &str) -> &'static [&'static str] {
    const ALL: [&str; 3] = ["delete", "write", "read"];
    let from = match role {
        "admin" => 0,
        "editor" => 1,
        _ => 2,
    };
    &ALL[from..]
}
// end

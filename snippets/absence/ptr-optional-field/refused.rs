struct Profile {
    nickname: Option<String>,
}

// show
fn display(profile: &Profile) -> &str {
    &profile.nickname
}
// end

fn main() {
    display(&Profile { nickname: None });
}

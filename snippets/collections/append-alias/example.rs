// show
pub fn with_guest(names: &[String]) -> Vec<String> {
    let mut guests = names[..1].to_vec();
    guests.push("guest".to_owned());
    guests
}
// end

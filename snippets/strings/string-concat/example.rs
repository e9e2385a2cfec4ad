// show
pub fn greeting(first: &str, last: &str) -> String {
    let mut name = format!("{first} {last}");
    name.push('!');
    "Hello, ".to_owned() + &name
}
// end

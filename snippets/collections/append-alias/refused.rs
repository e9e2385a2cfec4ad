// show
fn main() {
    let mut names = vec!["ada", "grace"];
    names[..1].push("guest");
}
// end

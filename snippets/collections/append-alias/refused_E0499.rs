fn main() {
    let mut names = vec!["ada", "grace"];
    let head = &mut names[..1];
    names.push("guest");
    head[0] = "eve";
}

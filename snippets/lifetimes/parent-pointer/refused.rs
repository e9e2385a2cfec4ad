struct Dir<'a> {
    name: String,
    parent: Option<&'a Dir<'a>>,
}

// show
fn main() {
    let root = Dir {
        name: "/".into(),
        parent: None,
    };
    let child = Dir {
        name: "a".into(),
        parent: Some(&root),
    };
    let moved = root;
    println!("{} {}", child.parent.is_some(), child.name);
    println!("{} {}", moved.name, moved.parent.is_none());
}
// end

struct Version {
    major: u32,
}

// show
fn main() {
    let version = Version { major: 1 };
    println!("{} {version}", version.major);
}
// end

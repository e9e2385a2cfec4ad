fn main() {
    let mut names = vec![1, 2];
    let first = &mut names;
    let second = &mut names;
    first.push(3);
    second.push(4);
}

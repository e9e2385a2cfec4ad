fn main() {
    let mut names = vec![1];
    for name in names.iter_mut() {
        names.push(*name);
    }
}

// show
pub fn without(mut names: Vec<String>, i: usize) -> Vec<String> {
    names.remove(i);
    names
}
// end

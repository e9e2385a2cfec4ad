// show
pub fn variants(base: &[String]) -> (Vec<String>, Vec<String>) {
    let mut a = base.to_vec();
    a.push("a".to_owned());
    let mut b = base.to_vec();
    b.push("b".to_owned());
    (a, b)
}
// end

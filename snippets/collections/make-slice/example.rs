// show
pub fn squares(n: usize) -> Vec<usize> {
    let mut out = Vec::with_capacity(n);
    for i in 0..n {
        out.push(i * i);
    }
    out
}

pub fn buffer(size: usize) -> Vec<u8> {
    vec![0; size]
}
// end

// show
pub fn fill(header: &mut [u8], magic: &[u8]) -> usize {
    let n = header.len().min(magic.len());
    header[..n].copy_from_slice(&magic[..n]);
    n
}

pub fn duplicate(data: &[u8]) -> Vec<u8> {
    data.to_vec()
}
// end

use num_complex::Complex64;

// show
pub fn escapes(c: Complex64) -> bool {
    let mut z = Complex64::new(0.0, 0.0);
    for _ in 0..50 {
        z = z * z + c;
        if z.norm() > 2.0 {
            return true;
        }
    }
    z.re > 2.0
}
// end

// needs: complex

impl Complex<f64> {
    fn is_infinite(self) -> bool {
        self.re.is_infinite() || self.im.is_infinite()
    }
}

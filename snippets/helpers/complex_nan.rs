// needs: complex

impl Complex<f64> {
    fn is_nan(self) -> bool {
        let infinite = self.re.is_infinite() || self.im.is_infinite();
        !infinite && (self.re.is_nan() || self.im.is_nan())
    }
}

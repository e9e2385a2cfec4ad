package demo

// show
import (
	"image"
	_ "image/png" // registers a decoder
	"io"
)

func decode(r io.Reader) (image.Image, error) {
	img, _, err := image.Decode(r)
	return img, err
}

// end

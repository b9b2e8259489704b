// Lays thumbnails out on paper. The numbers are sizes: no hover should appear in this file.
const letter = { width: 612, height: 792 };
const columns = Math.floor(letter.width / 153);

function place(index) {
  return { x: (index % columns) * 153, y: letter.height - 614 / columns };
}

module.exports = { letter, place };

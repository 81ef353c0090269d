/** The four-petalled batik motif, drawn as an endless wall in the colour of the text around it. */
export const Kawung = ({ className }: { readonly className?: string }) => (
  <svg aria-hidden="true" className={className} width="100%" height="100%">
    <defs>
      <pattern id="kawung" width="88" height="88" patternUnits="userSpaceOnUse">
        <g fill="none" stroke="currentColor" strokeWidth="1.500">
          {[
            [22, 22, -45],
            [66, 22, 45],
            [22, 66, 45],
            [66, 66, -45],
          ].map(([x, y, turn]) => (
            <g key={`${x} ${y}`} transform={`rotate(${turn} ${x} ${y})`}>
              <ellipse cx={x} cy={y} rx="14" ry="27" />
              <ellipse cx={x} cy={y} rx="7" ry="18" opacity="0.6" />
              <circle cx={x} cy={y! - 8} r="1.200" fill="currentColor" />
              <circle cx={x} cy={y! + 8} r="1.200" fill="currentColor" />
            </g>
          ))}
        </g>
        <g fill="currentColor">
          <circle cx="44" cy="44" r="2.600" />
          <circle cx="0" cy="0" r="2.600" />
          <circle cx="88" cy="0" r="2.600" />
          <circle cx="0" cy="88" r="2.600" />
          <circle cx="88" cy="88" r="2.600" />
        </g>
      </pattern>
    </defs>
    <rect width="100%" height="100%" fill="url(#kawung)" />
  </svg>
)
